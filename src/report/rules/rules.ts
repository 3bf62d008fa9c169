/**
 * Every rule that a report is held to: its id and what it demands, in a sentence. Faults carry the id; the page of rules and
 * the tests are made from this table, so a rule that is not here cannot be broken.
 */
export const RULES = {
  'missing-folder': 'A report has the folders content/chapters and data.',
  'unreadable-file': 'Every file of the report can be read as UTF-8 text.',
  'empty-file': 'A file of the report holds something.',
  'file-too-large': 'A file of the report is at most 8 MB.',
  'file-read': 'Every file in content and data is one that the report reads.',
  'file-name':
    'A file is named by lower-case letters, digits and single hyphens: its name stands in addresses and in names of files.',
  'address-free': 'Nothing takes an address at which the generator itself puts a page or a file.',
  'yaml-syntax': 'Data files are well-formed YAML.',
  'yaml-as-typed': 'Data files and front matter hold nothing that YAML reads as less than was typed.',
  'json-syntax': 'datapackage.json is well-formed JSON.',
  'csv-syntax': 'Tables are well-formed CSV, each row with as many cells as its header.',
  'mdx-syntax': 'Chapters and pages are well-formed MDX.',
  'front-matter': 'Chapters and pages begin with front matter between two lines of three hyphens.',
  schema: 'Every record has the fields that its schema names, each of its type.',
  'unknown-key': 'A record has no field that its schema does not name.',
  'duplicate-id': 'An id is given once in the whole report.',
  'duplicate-order': 'Two chapters do not claim the same place.',
  'date-exists': 'A date is written YYYY, YYYY-MM or YYYY-MM-DD and exists in the calendar.',
  'safe-url': 'An address begins with http:// or https://.',
  'no-markup-in-data': 'Data holds plain words, no HTML and no signs that are not seen.',
  'table-cell': 'A cell fits the type and the constraints of its field.',
  'table-header': 'The header of a CSV names the fields of its schema, in order.',
  'table-key': 'The primary key of a table names one row.',
  'known-source': 'A source that is named stands in the registry.',
  'source-derivation': 'No source derives from itself, directly or by way of others.',
  'link-record':
    'What is recorded of a link is about an address that the report has, and an address that misleads is given out nowhere.',
  'known-claim': 'A claim that is named stands in the ledger.',
  'known-part': 'A part of an other side that is told stands in the ledger, under its claim.',
  'known-value': 'A value that is named stands in the ledger or in a table.',
  'known-table': 'A table that is named stands in the data package.',
  'known-locator-label': 'A locator begins with a known label or stands in double quotes.',
  'markup-understood':
    'What is written as markup is markup that the report knows, none is printed as it was typed.',
  'citation-syntax':
    'A citation is a key after an at sign in square brackets, its locator after a comma; several are joined by semicolons.',
  'citation-place':
    'Citations, claims and notes stand in running text: not in a heading, link, attribute or alternative text.',
  'recalled-source': 'A source that nobody read carries nothing.',
  'footnote-defined': 'A footnote that is called is defined.',
  'footnote-called': 'A footnote that is defined is called.',
  'claim-once': 'A claim is made once in a chapter; every other use says so with the word again.',
  'part-once':
    'A part of an other side is told once in a chapter; every other use says so with the word again.',
  'claim-words': 'A claim, or a part of an other side, wraps words of one paragraph, and no other of them.',
  'part-source': 'What somebody else than the report says against a claim has its own source.',
  'high-reason': 'A claim of high confidence says why, with a reason of a closed list.',
  'affair-last-known':
    'A claim that tells of a case, a contract or a ban says how it was last known to stand, with the date.',
  'read-so-far':
    'A chapter that says up to which month its sources run has a claim that tells or cites something of that month, or a later one.',
  'value-in-reach': 'A value of the ledger is printed where its claim is made in the same text.',
  'held-claim': 'A claim that is held back stands only beside the words that its entry demands.',
  'known-component': 'Content uses the components of the report and nothing else: no HTML, no script.',
  'component-attribute': 'A component has the attributes that it knows.',
  'internal-link': 'A link within the report leads to a page and an anchor that exist.',
  'anchor-lock':
    'The lock of anchors is as npm run anchors wrote it: on each line an address, a kind and a fingerprint, each address once.',
  'anchor-kept': 'An anchor that has been published stands where it was, or a redirect says where it went.',
  'anchor-words': 'An anchor keeps its words; where it is doubtful which words those are, an editor decides.',
  'anchor-redirect':
    'A redirect leads from a published anchor that is gone to a place that exists, once, and in no circle.',
  'link-address': 'A link outwards is http or https; a link inwards begins with a slash or a number sign.',
  'hidden-sign':
    'A text holds no signs that are not seen, but joiners between letters that join and marks of direction.',
  'bare-address':
    'An address without brackets does not run into letters of a script that puts no spaces between words.',
  'table-row': 'A row of a table in a text has no cell beyond those of its header.',
  'term-definition': 'A term is defined in one paragraph of plain words.',
  'term-used': 'A term of the glossary is used in a chapter.',
  'known-figure': 'A figure that is placed in a text stands in data/figures, and is placed once.',
  'figure-field': 'A figure names fields that its table has, of the type that its kind draws.',
  'figure-unit': 'The unit of a figure is the unit of the fields that it draws.',
  'figure-words': 'The expressions in a figure’s words have a value in its table.',
  'figure-rows': 'A figure has rows to draw, and a style for each category among them.',
  'diagram-words': 'A box of a diagram, and the words at an arrow, are few.',
  'diagram-arrow':
    'An arrow of a diagram joins two boxes or groups that it has, once, and in no circle unless the diagram says that there is one.',
  'diagram-evidence':
    'The words of a box rest on claims of the ledger and on sources of theirs, and those of a contested claim say who says so.',
  'known-example': 'An example shows parts of the report that exist, in a way that fits them.',
  'heading-level':
    'The title of a text is its first level; each heading is at most one level below the one before it.',
  'heading-words': 'A heading has words.',
  'heading-place': 'A heading stands between the blocks of a text: in no note, quotation, list or component.',
  'heading-signs': 'A heading is one line of number signs, a space and its words.',
  'heading-unique': 'A heading stands once in a chapter.',
  'chapter-not-empty': 'A chapter has words.',
  'page-finished': 'A built page holds no markup of its author’s language and no value that is none.',
  'page-inline': 'A built page holds no inline script and no inline style.',
  'notes-conserved':
    'Every file of the text has as many notes as the text, each once, called as often, by the same number.',
  'book-set': 'Every chapter can be set as a book: each sign has a font, and each drawing is told in words.',
  'page-third-party': 'A built page loads nothing from another host.',
  'finding-made': 'A finding of the home page is a claim that its chapter makes, with a value that exists.',
  'scorecard-table':
    'The scorecard names a table, fields of it and a figure that there are, and a table whose rows have a verdict and claims that a text makes.',
  'known-passage': 'A passage that the ledger of corrections names is or was in the report.',
  'correction-entered':
    'A claim that is not as the newest frozen edition has it (its words, figures, confidence and reason, an answer to it, its last known state) stands in the ledger of corrections, with what it now says.',
  'correction-kept': 'A correction is never taken out of the ledger.',
  'correction-shown': 'A report that has corrected something has a page that lists its corrections.',
  'edition-file': 'A frozen edition is named by its date and is as it was frozen: its checksum tells.',
  'edition-order': 'The report does not call itself older than its newest frozen edition.',
  'sentence-accounted':
    'In a chapter a name, a number, a date, a quotation and what somebody says stand in a claim or an answer, have a note in their own sentence, or are a remark of the report that says so.',
  'claim-number':
    'A number that is typed within a claim or an answer stands in the ledger’s entry of the claim.',
  'other-side-shown': 'A contested claim has its other side, with a source, in the same section.',
  'quotation-length': 'A quotation has at most 25 words.',
  'quotation-cut':
    'A quotation that leaves out part of its sentence says what that is, and is marked where it is printed.',
  'searched-told': 'Where the report says that something was not found, it says what was searched, and when.',
  'origins-agree': 'A claim that is sure because several independent origins agree has at least two of them.',
  'quotation-known': 'A quotation of more than three words stands in the ledger, word for word.',
  'claim-used': 'A claim of the ledger is made in a text.',
  'source-cited': 'A source of the registry is cited.',
  'high-claim-read': 'A claim of high confidence rests on a source that was read.',
  'claim-checked': 'A claim was checked at most 18 months before the date of the edition.',
  'loaded-word': 'A word that takes a side stands only in a quotation.',
  'told-once':
    'A run of nine words stands once in all chapters; quotations, the sections in brief and long titles of laws and bodies aside.',
  'redacted-name':
    'A name that is not to be printed stands in no text, record, file name or hidden field of a file.',
  'allowance-few':
    'At most ten exceptions are allowed, in the whole report, to the rules on what must be evidenced.',
  'allowance-used': 'An exception names a rule that allows any, and something that the rule found.',
  'kit-current':
    'A question or a text of the teaching kit was read again since a claim that it rests on was changed or withdrawn.',
  'kit-claims':
    'A text of the teaching kit makes no claim of its own, and names the claims whose values and passages it shows.',
  'kit-place': 'A file of questions is named after a chapter that there is.',
  'known-quoted': 'A passage that the teaching kit shows is a quotation that the ledger has.',
  'passage-rights': 'A passage that the teaching kit shows is a statute, or has at most 25 words.',
  'kit-number':
    'A number that is typed in a question stands in the ledger’s entry of a claim that it rests on.',
  floor: 'The report is not smaller than its floors.',
  'import-direction': 'Modules import only in the directions that the design allows.',
  'import-cycle': 'Modules do not import each other in a circle.',
  'file-system': 'Only loaders, writers and scripts touch the file system.',
  'file-length': 'A source file has at most 300 lines.',
  'folder-readme': 'Each folder under src has a README of one paragraph.',
  'page-context':
    'A page has one report, one language and one base path: all its parts take them from its context.',
  'words-in-interface': 'Every word that a reader sees lies with the words of its language.',
  'address-typed': 'Paths of the site and beginnings of anchors are written in one place, report/addresses.',
  'lock-complete': 'The lock file names the optional packages of every platform.',
  'neutral-generator': 'No tracked file names a machine path or a registry host.',
} as const;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;
