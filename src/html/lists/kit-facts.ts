import type { TeachingText } from '../../report/report.ts';
import type { Interface } from '../../text/interface/en.ts';

/** What a teacher chooses a text of the kit by, in words: how long it takes, and for whom it is. Nothing where it says neither. */
export function kitFacts(
  { minutes, ages }: Pick<TeachingText, 'minutes' | 'ages'>,
  { teaching }: Pick<Interface, 'teaching'>,
): string[] {
  return [
    ...(minutes === undefined ? [] : [teaching.minutes(minutes)]),
    ...(ages === undefined ? [] : [teaching.ages(ages.from, ages.to)]),
  ];
}
