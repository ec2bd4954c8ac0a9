/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers of days, as they stand on a command line. */
#ifndef COMMAND_DAYS_H
#define COMMAND_DAYS_H

#include <stdbool.h>
#include <stdint.h>

#define DAYS_MAX 73000u /* two hundred years */

/* False: it is no number, or more than DAYS_MAX. */
bool days_read(const char *word, uint32_t *days);

#endif
