import { expect, test } from 'vitest';
import { highwireTags } from '../../../src/html/machine/meta-tags.ts';
import { EDITION, sound, swap } from '../../helpers/small-report.ts';
import { zoteroItem } from '../../helpers/zotero-item.ts';

test.each(['Lamps, Buoys and Bells', 'Wick and Sons, Inc.', 'One, Two, Three', 'Small'])(
  'Zotero saves the report “%s” as its own author under one name',
  (title) => {
    const report = sound({ 'data/edition.yaml': swap(EDITION, 'title: Small', `title: ${title}`) });
    const tags = highwireTags(report, undefined);
    const { creators } = zoteroItem(tags.map(({ key, content }) => [key, content]));
    expect(creators).toHaveLength(1);
    expect(creators[0]?.firstName).toBe('');
    expect(creators[0]?.lastName.replaceAll('\u201a', ',')).toBe(title.replace(/\.$/, ''));
  },
);
