/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Retention by age, by the hub itself: at its start and once a day, whatever
 * ended longer ago than the setting says goes whole, but what is kept.
 */
#ifndef RETENTION_RETENTION_H
#define RETENTION_RETENTION_H

#include "retention/erasing.h"

struct retention;

/* `days` 0: nothing is done.  Borrows all; the first look is at the loop's next turn. */
struct retention_settings {
	struct loop *loop;
	struct hub *hub;
	struct erasing *erasing;
	const char *journal_path;
	uint32_t days;
};

void retention_open(struct retention **retention, const struct retention_settings *settings);
/* After the loop has run out.  NULL is fine. */
void retention_close(struct retention *retention);

#endif
