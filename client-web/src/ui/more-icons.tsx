// SPDX-License-Identifier: EUPL-1.2
/* The icons that a participant's first view can do without; each role has only those it names. */
import { circle, icon } from './icons';

export const UpIcon = /* @__PURE__ */ icon('M12 19V6M6 11l6-6 6 6');
export const ChatIcon = /* @__PURE__ */ icon(
	'M20 12a7.5 7.5 0 0 1-11 6.6L4 20l1.4-4.4A7.5 7.5 0 1 1 20 12z',
);
export const SameIcon = /* @__PURE__ */ icon(circle(9, 12, 5.5) + circle(15, 12, 5.5));
export const LinkIcon = /* @__PURE__ */ icon(
	'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.6-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.6 5.7l1-1',
);
export const StopIcon = /* @__PURE__ */ icon(`${circle(12, 12, 8.5)}M6 6l12 12`);
export const WarnIcon = /* @__PURE__ */ icon('M12 4l9 16H3zM12 10v4M12 17h.01');
export const SpotIcon = /* @__PURE__ */ icon(
	'M12 3v2M4.6 6.1l1.5 1.5M19.4 6.1l-1.5 1.5M3 13h2M19 13h2M8.5 16.5a5 5 0 1 1 7 0V18h-7zM10 21h4',
);
export const PeopleIcon = /* @__PURE__ */ icon(
	`${circle(9, 8.5, 3.5)}M2.5 20a6.5 6.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5`,
);
export const PauseIcon = /* @__PURE__ */ icon('M8.5 5v14M15.5 5v14');
export const NextIcon = /* @__PURE__ */ icon('M6 5l8 7-8 7zM18 5v14');
export const PlusIcon = /* @__PURE__ */ icon('M12 5v14M5 12h14');
export const MinusIcon = /* @__PURE__ */ icon('M5 12h14');
export const BackIcon = /* @__PURE__ */ icon('M19 12H5M11 6l-6 6 6 6');
export const ChevronIcon = /* @__PURE__ */ icon('M6 9l6 6 6-6');
export const ScreenIcon = /* @__PURE__ */ icon(
	'M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM9 20h6M12 16v4',
);
export const HideIcon = /* @__PURE__ */ icon(
	'M3 3l18 18M10 6.3A9.5 9.5 0 0 1 21.5 12a13 13 0 0 1-2.3 3M6.5 7.5A13 13 0 0 0 2.5 12 10 10 0 0 0 15.5 17.3',
);
export const EditIcon = /* @__PURE__ */ icon('M4 20l1-4L16 5l3 3L8 19z');
export const SearchIcon = /* @__PURE__ */ icon(`${circle(11, 11, 6.5)}M16 16l4.5 4.5`);
export const DownloadIcon = /* @__PURE__ */ icon('M12 4v12M6 11l6 6 6-6M5 20h14');
export const HomeIcon = /* @__PURE__ */ icon('M4 11l8-7 8 7v9h-5v-6H9v6H4z');
export const GlobeIcon = /* @__PURE__ */ icon(
	`${circle(12, 12, 9)}M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18`,
);
export const PrintIcon = /* @__PURE__ */ icon('M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z');
export const UndoIcon = /* @__PURE__ */ icon('M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6');
export const CardsIcon = /* @__PURE__ */ icon(
	'M5 6h9a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM8 3h11a2 2 0 0 1 2 2v12',
);
export const InboxIcon = /* @__PURE__ */ icon('M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.5h4l1-2.5h5');
export const BoxIcon = /* @__PURE__ */ icon(
	'M4 8h16v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM3 4h18v4H3zM10 12h4',
);
export const KeyIcon = /* @__PURE__ */ icon(
	'M5 6h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
);
export const MergeIcon = /* @__PURE__ */ icon(
	'M6 4v4a4 4 0 0 0 4 4h2M18 4v4a4 4 0 0 1-4 4h-2M12 12v8',
);
export const MoreIcon = /* @__PURE__ */ icon('M5 12h.01M12 12h.01M19 12h.01');
export const LockIcon = /* @__PURE__ */ icon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3');
export const PlayIcon = /* @__PURE__ */ icon('M8 5l10 7-10 7z');
