declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UnitId = Id<'Unit'>;
export type YearId = Id<'Year'>;
export type UserId = Id<'User'>;
export type ProjectId = Id<'Project'>;
export type IndicatorId = Id<'Indicator'>;

/** Names a string that came from the database or a validated input as an id of that kind. */
export function asId<T extends UnitId | YearId | UserId | ProjectId | IndicatorId>(text: string): T {
  return text as T;
}
