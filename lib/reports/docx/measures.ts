/** Points as the twentieths that Word measures in. */
export const twips = (points: number): number => Math.round(points * 20);

/** Points as the half points in which Word sizes letters. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Points as the pixels in which pictures are sized. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);
