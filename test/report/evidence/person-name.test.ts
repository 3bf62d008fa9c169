import { describe, expect, test } from 'vitest';
import { isFixed, wholeName } from '../../../src/report/evidence/person-name.ts';

describe('a name is written whole by the rules of its script and its language:', () => {
  test.each([
    ['Uyghur', 'تۇرسۇن', 'ئايگۈل', 'ug', 'ئايگۈل تۇرسۇن'],
    ['Persian', 'نوری', 'آرش', 'fa', 'آرش نوری'],
    ['Persian in two words', 'رضا زاده', 'مهرداد', 'fa', 'مهرداد رضا زاده'],
    ['Arabic', 'الحسن', 'علي', 'ar', 'علي الحسن'],
    ['Urdu', 'خان', 'سارہ', 'ur', 'سارہ خان'],
    ['Hebrew', 'כהן', 'דן', 'he', 'דן כהן'],
    ['Chinese', '王', '小明', 'zh-Hans', '王小明'],
    ['Chinese in an English record', '歐陽', '菲菲', 'en', '歐陽菲菲'],
    ['Japanese', '山田', '光', 'ja', '山田光'],
    ['Japanese in kana', 'さとう', 'みか', 'ja', 'さとうみか'],
    ['a foreigner in katakana', 'スミス', 'ジョン', 'ja', 'ジョン・スミス'],
    ['Korean', '김', '철수', 'ko', '김철수'],
    ['Korean with a family name of two', '남궁', '민', 'ko', '남궁민'],
    ['Tibetan', 'བསྟན་འཛིན', 'རྒྱ་མཚོ', 'bo', 'བསྟན་འཛིན་རྒྱ་མཚོ'],
    ['Tibetan with its tsheg', 'བསྟན་འཛིན་', 'རྒྱ་མཚོ', 'bo', 'བསྟན་འཛིན་རྒྱ་མཚོ'],
    ['Vietnamese', 'Nguyễn', 'Văn An', 'vi', 'Nguyễn Văn An'],
    ['Hungarian', 'Nagy', 'László', 'hu', 'Nagy László'],
    ['Hindi', 'नेहरू', 'जवाहरलाल', 'hi', 'जवाहरलाल नेहरू'],
    ['Thai', 'ใจดี', 'สมชาย', 'th', 'สมชาย ใจดี'],
    ['Chinese with a Western given name', '李', 'David', 'zh-Hant', 'David 李'],
  ])('%s', (_name, family, given, language, whole) => {
    expect(wholeName({ family, given }, language)).toBe(whole);
    expect(isFixed({ family, given }, language)).toBe(true);
  });
});

test.each([
  ['Orrin', 'Maud', 'en'],
  ['Чехов', 'Антон', 'ru'],
  ['Παπαδοπούλου', 'Ελένη', 'el'],
  ['O’Brien-Smith', 'J. R.', 'en'],
  ['Nguyen', 'Lan', 'en'],
])('a style may turn round %s, %s (%s)', (family, given, language) => {
  expect(isFixed({ family, given }, language)).toBe(false);
  expect(wholeName({ family, given }, language)).toBe(`${given} ${family}`);
});

test('a body, and a person of one name, are written as they stand', () => {
  expect(wholeName({ literal: 'وزارة المنارات' }, 'ar')).toBe('وزارة المنارات');
  expect(wholeName({ family: 'Abdulla' }, 'ug')).toBe('Abdulla');
});
