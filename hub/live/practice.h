/* SPDX-License-Identifier: EUPL-1.2 */
/* Practice sessions live a day and are forgotten then, heads and all. */
#ifndef LIVE_PRACTICE_H
#define LIVE_PRACTICE_H

#include "live/rooms.h"

struct practice {
	struct str id, code;
	uint64_t over_ms; /* Unix time */
	bool noted;       /* in the ledger */
};

struct practices {
	struct practice *items;
	uint32_t count, cap;
	struct arena arena; /* ids and codes */
};

/* Notes the session if it is one for practice. */
void practices_note(struct practices *practices, const struct session *session);
/* One that is over its day, if any; NULL. */
struct practice *practices_find_over(const struct practices *practices, uint64_t now_ms);
void practices_remove(struct practices *practices, const struct practice *practice);
/* One that was taken away before its time; of any other session nothing is known here. */
void practices_forget(struct practices *practices, struct str id);
void practices_free(struct practices *practices);

#endif
