// SPDX-License-Identifier: EUPL-1.2
/*
 * What a participant needs once she is in: the others' phenomena, the threads, the settings, the
 * end.  It is fetched as soon as the composer stands, so that the first load stays small.
 */
import styles from '../styles/rest.css?url';
import { addStyles } from './styles';

addStyles(styles);

export { loadVocabulary } from '../session/vocabulary';
export { Agreed } from './agreed';
export { Ended } from './ended';
export { comeTooLate, takeLeave } from './farewell';
export { Interruption, Ready } from './interruption';
export { PhenomenaList } from './list';
export { Course } from './lobby';
export { MoreFields } from './more-fields';
export { Over } from './over';
export { Others, OwnPosts } from './own';
export { Settings } from './settings';
export { TagChoice } from './tag-choice';
export { Thread } from './thread';
export { announceSession } from './voice';
export { Dots } from './voting';
