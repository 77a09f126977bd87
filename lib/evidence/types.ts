/** A file that backs a form, as lists show it. */
export type EvidenceFile = {
  readonly id: string;
  /** null: for the project as a whole */
  readonly indicatorId: string | null;
  /** The indicator that it was uploaded for and that is no longer in the budget; else null */
  readonly formerIndicator: string | null;
  readonly name: string;
  readonly extension: string;
  /** Bytes */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedByName: string;
  /** ISO 8601 */
  readonly uploadedAt: string;
};

/** The files of a project, and what the viewer may do with them. */
export type ProjectEvidence = {
  readonly files: readonly EvidenceFile[];
  /** Add and remove */
  readonly mayChange: boolean;
  /** Bytes */
  readonly limits: { readonly file: number; readonly project: number };
};

/** What became of an upload: the file, and whether it was in that place before. */
export type Attached = { readonly file: EvidenceFile; readonly already: boolean };
