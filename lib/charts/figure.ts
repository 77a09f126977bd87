/** A picture of plain shapes, in points from its top left corner: the same for the page, the PDF and the DOCX. */
export type Figure = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

/** Grey of a surface: 0 black … 1 white. Documents are printed in black. */
export type Grey = number;

export type Shape =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Grey;
      /** With a rule around it */
      readonly outlined: boolean;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      readonly kind: 'text';
      /** Of the baseline's beginning, middle or end */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fontSize: number;
      readonly anchor: 'start' | 'middle' | 'end';
    };
