import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { markdownContext } from './src/markdown/current-context.ts';
import { markdownPlugins } from './src/markdown/plugins.ts';
import { remarkSyntax } from './src/report/prose/markdown-syntax.ts';

// Astro lets the environment override import.meta.env; a BASE_URL of somebody's shell would lead every link astray.
delete process.env.BASE_URL;

const context = markdownContext(process.env);
const plugins = markdownPlugins(context);

export default defineConfig({
  site: new URL(context.report.edition.base_url).origin,
  base: context.base === '' ? '/' : context.base,
  outDir: process.env.UNDER_WATCH_OUT ?? './dist',
  trailingSlash: 'always',
  // In a layout a line break is nothing and `{' '}` is a space, as the formatter of .astro files has it.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkSyntax, ...plugins.remarkPlugins],
      rehypePlugins: plugins.rehypePlugins,
      remarkRehype: { clobberPrefix: '', footnoteLabel: context.words.notes },
    }),
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // One such warning comes with every MDX file and asks nothing of anybody.
        onLog: (level, log, handle) =>
          log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
});
