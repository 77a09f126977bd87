import { toHalfWidth } from '@/lib/core/fullwidth';
import type { Sheet } from '@/lib/sheet/sheet';

/** Shorter texts are the same by chance: 已完成, 达到预期目标. */
const SHORTEST = 15;

/** A text without blanks, punctuation and width of signs: what makes two texts the same. */
function essence(text: string): string {
  return toHalfWidth(text).replace(/[\p{P}\p{S}\s]/gu, '');
}

/** What a form says in words of its own, each with the row that it belongs to. */
export function writtenTexts({ goalActual, executionReason, rows }: Sheet): readonly {
  readonly indicatorId: string | null;
  readonly field: string;
  readonly text: string;
}[] {
  return [
    { indicatorId: null, field: '总体目标实际完成情况', text: goalActual },
    { indicatorId: null, field: '执行率说明', text: executionReason },
    ...rows.flatMap(({ indicatorId, completion, deviationReason, improvement }) => [
      { indicatorId, field: '完成情况', text: completion },
      { indicatorId, field: '偏差原因', text: deviationReason },
      { indicatorId, field: '改进措施', text: improvement },
    ]),
  ];
}

/** What the form of a project says in words. */
export type FormTexts = {
  readonly projectId: string;
  readonly name: string;
  readonly texts: readonly string[];
};

/** Texts that stand in the forms of several projects. */
export class CopiedTexts {
  private readonly projects = new Map<string, Map<string, string>>();

  /** @param forms those of one unit and year */
  constructor(forms: readonly FormTexts[]) {
    for (const { projectId, name, texts } of forms) {
      for (const text of texts) {
        const key = essence(text);
        if (key.length < SHORTEST) continue;
        const named = this.projects.get(key) ?? new Map<string, string>();
        this.projects.set(key, named.set(projectId, name));
      }
    }
  }

  /** The names of other projects that say the same. */
  elsewhere(text: string, projectId: string): readonly string[] {
    const named = this.projects.get(essence(text));
    return named ? [...named].filter(([id]) => id !== projectId).map(([, name]) => name) : [];
  }
}
