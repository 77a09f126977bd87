/** For whom somebody acts now: `正在代 林小满 办理（至 2025-01-31）`; nothing where for nobody. */
export function ActingNotice({
  actsFor,
}: {
  readonly actsFor: readonly { readonly id: string; readonly name: string; readonly until: string }[];
}) {
  if (actsFor.length === 0) return null;
  return (
    <p className="text-sm text-ink">
      正在代 {actsFor.map(({ name, until }) => `${name}（至 ${until}）`).join('、')} 办理
    </p>
  );
}
