// SPDX-License-Identifier: EUPL-1.2
import styles from '../styles/doors.css?url';
import { addStyles } from './styles';

addStyles(styles);

export { Join } from './join';
export { NotFound } from './not-found';
