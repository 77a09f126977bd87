import {
  Award,
  BookOpenCheck,
  Building2,
  CalendarRange,
  ClipboardCheck,
  ClipboardPaste,
  FileInput,
  FileSearch,
  FileSpreadsheet,
  FileText,
  FolderOpen,
  FolderSync,
  LayoutDashboard,
  ListTodo,
  Megaphone,
  Microscope,
  NotebookPen,
  Scale,
  ScrollText,
  ShieldCheck,
  Users,
} from 'lucide-react';
import type { NavItem } from '@/components/frame/nav-item';
import type { Role } from '@/lib/access/roles';

// The pages of one 评价年度 keep it, and the unit, from one to the next.
const keeps = ['year', 'unit'];
const PROJECTS: NavItem = { href: '/projects', label: '项目', icon: <FolderOpen aria-hidden />, keeps };
const OVERVIEW: NavItem = { href: '/overview', label: '总览', icon: <LayoutDashboard aria-hidden />, keeps };

const FORM_AUDIT: NavItem = { href: '/form-audit', label: '核对自评表', icon: <FileSearch aria-hidden /> };
const OFFLINE: NavItem = {
  href: '/offline',
  label: '离线填报',
  icon: <FileSpreadsheet aria-hidden />,
  keeps,
};
const QUALITY: NavItem = { href: '/quality', label: '质量审核', icon: <ShieldCheck aria-hidden />, keeps };
const RECHECK: NavItem = { href: '/recheck', label: '复核', icon: <Microscope aria-hidden />, keeps };
const REPORTS: NavItem = {
  href: '/written-reports',
  label: '自评报告',
  icon: <FileText aria-hidden />,
  keeps,
};
const APPRAISALS: NavItem = {
  href: '/appraisals',
  label: '绩效评价',
  icon: <Award aria-hidden />,
  keeps,
};
const RULES: NavItem = { href: '/rules', label: '评分规则', icon: <Scale aria-hidden />, keeps };

const DEPARTMENT: NavItem = {
  href: '/department',
  label: '部门整体自评',
  icon: <Building2 aria-hidden />,
  keeps,
};

const DISCLOSURE: NavItem = {
  href: '/disclosure',
  label: '公开说明',
  icon: <Megaphone aria-hidden />,
};

const YEAR: NavItem = { href: '/year', label: '年度设置', icon: <CalendarRange aria-hidden />, keeps };

/** The pages of each role; the first is its home. */
export const NAVIGATION: Readonly<Record<Role, readonly [NavItem, ...NavItem[]]>> = {
  OWNER: [{ href: '/my', label: '我的填报', icon: <NotebookPen aria-hidden />, keeps }, OFFLINE, PROJECTS],
  EVALUATOR: [
    { href: '/review', label: '评价', icon: <ClipboardCheck aria-hidden />, keeps },
    PROJECTS,
    { href: '/readings', label: '指标含义', icon: <BookOpenCheck aria-hidden />, keeps },
    QUALITY,
    RECHECK,
    REPORTS,
    APPRAISALS,
    { href: '/execution', label: '录入执行数', icon: <ClipboardPaste aria-hidden />, keeps },
    OFFLINE,
    OVERVIEW,
    DEPARTMENT,
    DISCLOSURE,
    YEAR,
    RULES,
    FORM_AUDIT,
  ],
  LEADER: [
    OVERVIEW,
    PROJECTS,
    QUALITY,
    RECHECK,
    REPORTS,
    APPRAISALS,
    DEPARTMENT,
    DISCLOSURE,
    YEAR,
    RULES,
    FORM_AUDIT,
  ],
  ADMINISTRATOR: [
    { href: '/admin', label: '待办', icon: <ListTodo aria-hidden /> },
    { href: '/admin/imports', label: '导入预算文本', icon: <FileInput aria-hidden /> },
    PROJECTS,
    YEAR,
    { href: '/admin/projects', label: '调整责任人', icon: <FolderSync aria-hidden />, keeps },
    { href: '/admin/users', label: '账号', icon: <Users aria-hidden /> },
  ],
  AUDITOR: [{ href: '/audit', label: '操作日志', icon: <ScrollText aria-hidden /> }],
};
