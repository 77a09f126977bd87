/** Of one file: the indicator that it backs; null: the form as a whole. */
type FileOfForm = { readonly projectId: string; readonly indicatorId: string | null };

/**
 * Which forms of a unit and year have 佐证材料, and for what.
 * @param here whether they are collected in this system
 */
export class AttachedFiles {
  readonly #byProject = new Map<string, Set<string | null>>();

  constructor(
    files: readonly FileOfForm[],
    private readonly here: boolean,
  ) {
    for (const { projectId, indicatorId } of files)
      this.#byProject.set(projectId, (this.#byProject.get(projectId) ?? new Set()).add(indicatorId));
  }

  /** Whether a file that is not here is missing: a unit that keeps them elsewhere misses none. */
  get expected(): boolean {
    return this.here || this.#byProject.size > 0;
  }

  /** What the files of a form back; none: it has no file. */
  of(projectId: string): ReadonlySet<string | null> {
    return this.#byProject.get(projectId) ?? new Set();
  }
}
