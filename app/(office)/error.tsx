'use client';

// The same page inside the frame, so that the navigation stays.
export { default } from '../error';
