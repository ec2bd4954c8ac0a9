// SPDX-License-Identifier: EUPL-1.2
/*
 * What a participant needs once she is in: the others' phenomena, the threads, the settings, the
 * end.  It is fetched as soon as the composer stands, so that the first load stays small.
 */
import styles from '../styles/rest.css?url';
import { addStyles } from './styles';

addStyles(styles);

export { Marks } from '../guard/marks';
export { loadVocabulary } from '../session/vocabulary';
export { Agreed } from './agreed';
export { Beside, holdsBack } from './beside';
export { Ended } from './ended';
export { comeTooLate, takeLeave } from './farewell';
export { follow } from './follow';
export { GraceLeft, Unsent } from './grace';
export { Interruption, Ready } from './interruption';
export { leadText, sayKept } from './lead';
export { PhenomenaList } from './list';
export { Waiting } from './lobby';
export { Over } from './over';
export { Others, OwnPosts } from './own';
export { Settings } from './settings';
export { Thread } from './thread';
export { Dots } from './voting';
