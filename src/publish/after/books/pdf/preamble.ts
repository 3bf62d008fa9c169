/**
 * How a book looks, in Typst: 170 × 240 mm, Literata for the text, Public Sans for what is about it, the numbers of paragraphs in the
 * margin, notes at the foot of their page. Lengths are of the sheet; colours are those of the site by day (styles/tokens.css).
 */
export const PREAMBLE = `
#let ink = rgb("#1d1b18")
#let soft = rgb("#4a453d")
#let accent = rgb("#8a4b12")
#let hair = rgb("#cfc6b5")
#let serif = ("Literata", "Noto Sans SC", "Noto Naskh Arabic", "Noto Serif Tibetan", "Noto Sans")
#let sans = ("Public Sans", "Noto Sans", "Noto Sans SC", "Noto Naskh Arabic", "Noto Serif Tibetan")
#let sans-text(size, body, fill: soft, weight: 400) = text(font: sans, size: size, fill: fill, weight: weight, body)

#let anchor(l) = [#metadata(none)#label(l)]
// Looks, not tags: a title in a reference is no stress, and a book has thousands.
#let em(body) = text(style: "italic", body)
#let strong(body) = text(weight: 700, body)
#let small(body) = text(font: sans, size: 0.88em, fill: soft, body)
#let address(to, body) = [ #text(font: sans, size: 0.78em, fill: soft)[(#link(to, body))]]
#let run(body) = [#body ]
#let dot = text(fill: accent)[ · ]
#let note(n, l, body) = [#metadata(n)<call>#anchor(l)#footnote(numbering: _ => str(n), [#metadata(n)<note>#h(0.3em)#body])]
// By hand: Typst loses the label of a note that was moved to the next page.
#let again(n, l) = [#metadata(n)<call>#link(label(l), super(str(n)))]

#let in-margin(n, dx) = box(width: 0pt, place(bottom + right, dx: dx, box(width: 16mm, align(right,
  sans-text(6.8pt, text(number-type: "lining", number-width: "tabular", n))))))
#let numbered(l, n, dx, body) = [#if n != none [#metadata(n)<numbered>#in-margin(n, dx)]#body#if l != none { anchor(l) }]
#let para(l, n, body) = par(numbered(l, n, -3.2mm, body))
// Unbroken: Typst 0.14 loses an item of a list that has a note at the end of a page.
#let item(l, n, body) = block(breakable: false, par(numbered(l, n, -8.1mm, body)))
#let warning(body) = block(width: 100%, inset: (left: 3.5mm, y: 1.5mm), stroke: (left: 1.2pt + accent),
  sans-text(8.6pt, body))
#let quoted(body) = quote(block: true, body)
#let code(words) = raw(block: true, words)
#let section(depth, l, body) = [#heading(level: depth, body)#if l != none { label(l) }]

#let caption(title, subtitle) = block(width: 100%, sticky: true, below: 3mm, {
  sans-text(9.6pt, weight: 700, fill: ink, par(justify: false, title))
  if subtitle != [] { v(-1.5mm); sans-text(8.4pt, par(justify: false, subtitle)) }
})
#let below(notes) = block(width: 100%, above: 3mm, below: 7mm, {
  set par(justify: false, leading: 0.52em, spacing: 0.6em)
  sans-text(7.4pt, notes)
})
#let drawn(l, title, subtitle, file, width, summary, notes) = {
  block(breakable: false, width: 100%, above: 7mm, below: 2mm, stroke: (top: 0.6pt + ink), inset: (top: 2.5mm), {
    anchor(l)
    caption(title, subtitle)
    figure(numbering: none, outlined: false, image(file, width: width, alt: summary))
  })
  below(notes)
}
#let tabled(l, title, subtitle, notes, body) = {
  block(width: 100%, above: 7mm, below: 3mm, stroke: (top: 0.6pt + ink), inset: (top: 2.5mm), sticky: true, {
    if l != none { anchor(l) }
    caption(title, subtitle)
  })
  body
  if notes != [] { below(notes) }
}
#let grid-of(columns, aligns, ..cells) = {
  set par(justify: false, leading: 0.5em)
  set text(font: sans, size: 7.8pt, number-type: "lining", hyphenate: true)
  show table.cell.where(y: 0): set text(weight: 700)
  table(columns: columns, align: (x, _) => aligns.at(x) + top, stroke: (_, y) => (bottom: if y == 0 { 0.6pt + ink } else { 0.4pt + hair }),
    inset: (x: 1.2mm, y: 1.3mm), ..cells)
}
#let record(name, lines) = block(width: 100%, spacing: 2.6mm, {
  set par(justify: false, leading: 0.5em, spacing: 0.5em)
  set text(font: sans, size: 7.8pt)
  block(sticky: true, below: 1mm, strong(name))
  for (key, value) in lines { par(hanging-indent: 3mm)[#text(fill: soft)[#key:] #value] }
})

#let book(title: "", author: "", language: "en", head: "", edition: "", body) = {
  set document(title: title, author: author)
  let openings = () => query(<opening>).map(it => it.location().page())
  set page(width: 170mm, height: 240mm, margin: (left: 30mm, right: 20mm, top: 24mm, bottom: 24mm),
    header: context if here().page() not in openings() {
      let chapter = query(selector(<opening>).before(here()))
      sans-text(7.4pt, [#head #h(1fr) #if chapter.len() > 0 { chapter.last().value }])
    },
    footer: context if here().page() > 1 {
      sans-text(7.4pt, [#edition #h(1fr) #counter(page).display()])
    })
  set text(font: serif, size: 10pt, fill: ink, lang: language, fallback: false, number-type: "old-style", hyphenate: true)
  set par(justify: true, leading: 0.68em, spacing: 1.05em)
  set smartquote(enabled: false)
  set list(indent: 0mm, body-indent: 3.2mm, spacing: 0.85em, marker: text(fill: accent, "–"))
  set enum(indent: 0mm, body-indent: 2mm, spacing: 0.85em)
  set super(typographic: false, baseline: -0.4em, size: 0.62em)
  show super: set text(font: sans, number-type: "lining")
  show raw: set text(font: sans)
  show heading: set text(font: serif, weight: 400, hyphenate: false)
  show heading: set par(justify: false, leading: 0.5em)
  show heading.where(level: 2): set text(size: 15pt)
  show heading.where(level: 2): set block(above: 11mm, below: 4.5mm, sticky: true)
  show heading.where(level: 3): set text(size: 11.5pt, weight: 700)
  show heading.where(level: 3): set block(above: 7mm, below: 3.2mm, sticky: true)
  set footnote.entry(separator: line(length: 24mm, stroke: 0.5pt + soft), gap: 0.62em, clearance: 1.1em, indent: 0mm)
  // At this size kerning is not seen; without it a book is set in half the time.
  show footnote.entry: set text(font: serif, size: 7.5pt, number-type: "lining", kerning: false, hyphenate: false)
  show footnote.entry: set super(size: 0.8em, baseline: -0.25em)
  show footnote.entry: set par(justify: false, leading: 0.46em)
  body
  context [#metadata(query(<numbered>).map(it => (it.value, it.location().page())))<pages>]
}

#let opening(l, label-of, title, summary) = {
  pagebreak(weak: true)
  [#metadata(title)<opening>]
  v(16mm)
  sans-text(9pt, fill: accent, weight: 700, label-of)
  v(-1mm)
  {
    show heading: set text(size: 25pt)
    show heading: set block(above: 4mm, below: 5mm)
    [#heading(level: 1, title)#label(l)]
  }
  block(width: 100%, text(size: 12pt, fill: soft, par(justify: false, leading: 0.62em, summary)))
  v(2mm)
  line(length: 24mm, stroke: 1.2pt + accent)
  v(6mm)
}
#let imprint(..lines) = {
  set par(justify: false, leading: 0.55em, spacing: 0.75em)
  for one in lines.pos() { sans-text(7.8pt, par(one)) }
}
#let contents-of(title, selector, depth) = {
  sans-text(9pt, fill: accent, weight: 700, title)
  v(1mm)
  set par(justify: false)
  set text(size: 9.4pt)
  set outline.entry(fill: none)
  show outline.entry.where(level: 1): set block(above: 5mm)
  show outline.entry.where(level: 1): set text(size: 11pt)
  show outline.entry.where(level: 2): set block(above: 1.9mm)
  outline(title: none, depth: depth, indent: 0mm, target: selector)
}
#let cover(title, subtitle, lines) = page(header: none, footer: none, {
  v(46mm)
  line(length: 24mm, stroke: 2pt + accent)
  v(4mm)
  text(size: 38pt, hyphenate: false, par(justify: false, title))
  v(3mm)
  text(size: 14pt, fill: soft, par(justify: false, leading: 0.6em, subtitle))
  v(1fr)
  imprint(..lines)
})
`;
