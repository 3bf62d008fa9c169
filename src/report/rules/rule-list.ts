import type { HouseRules, Report } from '../report.ts';
import { RULE_GROUPS, type RuleGroup } from './rule-reasons.ts';
import { RULES, type RuleId } from './rules.ts';

/** A rule as the page of rules tells it. */
export interface ListedRule {
  readonly id: RuleId;
  readonly holds: string;
  readonly why: string;
  readonly exceptions: HouseRules['allowances'];
}

/** Rules that belong together. */
export type ListedGroup = Pick<RuleGroup, 'id' | 'stops' | 'isOpen'> & {
  readonly rules: readonly ListedRule[];
};

function isRule(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}

/** Every rule by group, with what it holds, why, and the exceptions that the report makes. */
export function listRules({ house }: Report): ListedGroup[] {
  return RULE_GROUPS.map(({ id: group, stops, isOpen, rules }) => {
    const listed = Object.entries(rules).flatMap(([id, why]): ListedRule[] =>
      isRule(id)
        ? [{ id, holds: RULES[id], why, exceptions: house.allowances.filter(({ rule }) => rule === id) }]
        : [],
    );
    return { id: group, stops, isOpen, rules: listed };
  });
}
