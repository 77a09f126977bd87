/** A version of the form that a scan may be of. */
export type ScannedVersion = {
  readonly no: number;
  /** Of its frozen model */
  readonly sha256: string;
  /** false: it was opened again since */
  readonly inForce: boolean;
};

/** A stamped form as it came back. */
export type ListedScan = {
  readonly id: string;
  readonly no: number;
  readonly inForce: boolean;
  /** 验证码 of its version */
  readonly code: string;
  /** Whether the file itself names that version */
  readonly named: boolean;
  /** It is a changed copy of the PDF that the product made, no scan of paper. */
  readonly digital: boolean;
  readonly name: string;
  /** Bytes */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedByName: string;
  /** Beijing time, to the minute */
  readonly uploadedAt: string;
};

export type ProjectScans = {
  readonly scans: readonly ListedScan[];
  /** The latest first; none until the form was approved */
  readonly versions: readonly ScannedVersion[];
  readonly mayChange: boolean;
};

/** What became of a scan: of which version it is now, and whether it was there before. */
export type Attached = { readonly no: number; readonly already: boolean; readonly digital: boolean };

/** What is said of a file that is a changed copy of the PDF that the product made. */
export const DIGITAL_COPY = '由系统生成的 PDF 改动而来，不是纸面扫描件';
