import { yearParams } from '@/lib/years/schema';

export const overviewInput = yearParams;
