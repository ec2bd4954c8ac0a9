/* SPDX-License-Identifier: EUPL-1.2 */
/* What is told beyond those who saw the texts themselves. */
#ifndef DOMAIN_TELLING_H
#define DOMAIN_TELLING_H

#define TOLD_MIN 5u /* a count below it may point at somebody, and is not told */

#endif
