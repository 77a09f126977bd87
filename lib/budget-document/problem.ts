/** What is wrong in one cell: `row` is 1-based within the table's data rows, `field` its column's name. */
export type DocumentProblem = {
  readonly table: string;
  readonly row: number;
  readonly field: string;
  readonly message: string;
  /** The cell as the document has it. */
  readonly text: string;
};

/** Why a file as a whole is refused. */
export type DocumentErrorCode =
  | 'empty'
  | 'too-big'
  | 'binary'
  | 'unsupported'
  | 'protected'
  | 'damaged'
  | 'too-complex'
  | 'undecodable'
  | 'not-a-budget'
  | 'table-missing'
  | 'column-missing'
  | 'year-missing'
  | 'unit-missing'
  | 'two-documents'
  | 'cut';

/** A refusal of the whole file: one Chinese line that says what, where and what to do. */
export type DocumentError = { readonly code: DocumentErrorCode; readonly message: string };
