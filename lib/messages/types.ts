/** What a message is about; the set of the database. */
export type MessageKind =
  | 'SUBMITTED'
  | 'RETURNED'
  | 'APPROVED'
  | 'REOPENED'
  | 'DUE'
  | 'OVERDUE'
  | 'DEMANDED'
  | 'MENDED'
  | 'REASSIGNED'
  | 'DOWNLOAD_READY'
  | 'DOWNLOAD_FAILED'
  | 'ASKED'
  | 'APPRAISED'
  | 'APPRAISAL_REOPENED';

export const MESSAGE_LABELS: Readonly<Record<MessageKind, string>> = {
  SUBMITTED: '已提交',
  RETURNED: '已退回',
  APPROVED: '已评价',
  REOPENED: '重新评价',
  DUE: '即将到期',
  OVERDUE: '已逾期',
  DEMANDED: '整改要求',
  MENDED: '整改结果',
  REASSIGNED: '调整责任人',
  DOWNLOAD_READY: '文件已生成',
  DOWNLOAD_FAILED: '文件未能生成',
  ASKED: '须写自评报告',
  APPRAISED: '绩效评价定稿',
  APPRAISAL_REOPENED: '绩效评价重开',
};

/** How a person wants messages by mail. */
export const MAIL_CHOICES = {
  DIGEST: '每天一封汇总',
  AT_ONCE: '有消息时随即发送',
  NONE: '不发邮件',
} as const;
export type MailChoice = keyof typeof MAIL_CHOICES;

export type ListedMessage = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly text: string;
  /** null where it is about several projects */
  readonly projectId: string | null;
  /** Beijing time, to the minute */
  readonly time: string;
  readonly isRead: boolean;
  /** 已发邮件, or why it was not; null where none was due */
  readonly mail: string | null;
};

export type MessageList = {
  readonly messages: readonly ListedMessage[];
  readonly show: 'all' | 'unread';
  readonly unread: number;
  readonly all: number;
  readonly page: number;
  readonly pageSize: number;
};

export type MailSettings = {
  readonly email: string | null;
  readonly choice: MailChoice;
  /** The server has an SMTP server to hand mail to */
  readonly isSent: boolean;
};
