import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { EarlierImport } from '@/lib/imports/types';

/** Who imported the same content, when, and where that is shown. */
export function EarlierInWords({ earlier }: { earlier: EarlierImport }) {
  return (
    <>
      {earlier.byName} 于 {formatDateTime(new Date(earlier.committedAt))} 已导入过同样的内容，
      <TextLink href={`/admin/imports/${earlier.id}`}>查看那次导入</TextLink>。
    </>
  );
}

/** Of content that was imported before and is not what is there now: what came after it, and what taking it would do. */
export function ImportedBefore({ earlier, different }: { earlier: EarlierImport; different: number }) {
  const { later } = earlier;
  return (
    <Alert
      tone="warning"
      title={
        later.length > 0 ? '这份文本此前导入过，数据此后又有改动' : '这份文本此前导入过，当时有内容没有采用'
      }
    >
      <p>
        <EarlierInWords earlier={earlier} />
        {later.length > 0 && '现在与文本不同的项目，此后有过：'}
      </p>
      {later.length > 0 && (
        <ul className="list-disc pl-5">
          {later.map(({ words, byName, at, projects, source }) => (
            <li key={`${words} ${byName} ${at}`}>
              {formatDateTime(new Date(at))} {byName} {words}
              {source && (
                <>
                  （<TextLink href={`/admin/imports/${source.id}`}>{source.fileName}</TextLink>）
                </>
              )}
              ，{projects} 个项目
            </li>
          ))}
        </ul>
      )}
      {different > 0 && later.length > 0 && (
        <p>采用这份文本，就是把 {different} 个项目改回当时的内容。逐项列在下方“项目”中，默认都不采用。</p>
      )}
      {later.length === 0 && <p>默认都不采用；需要的请在下方“项目”中勾选。</p>}
    </Alert>
  );
}
