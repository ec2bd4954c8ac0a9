/* SPDX-License-Identifier: EUPL-1.2 */
/* Next steps (who takes what to whom), and the record of facilitators' acts. */
#ifndef DOMAIN_STEPS_H
#define DOMAIN_STEPS_H

#include "domain/body_text.h"

struct step {
	uint64_t id, on;       /* on: a phenomenon, or 0 */
	struct body_text text; /* what, who, whom */
	uint64_t written_ms, changed_seq;
	bool removed;
	bool review; /* the guard warned of it: somebody is to look */
};

struct steps {
	struct step *items;
	uint32_t count, cap;
};

const struct step *steps_find(const struct steps *steps, uint64_t id);

/* One act of a facilitator or of the clock that the transcript names. */
struct deed {
	uint64_t time_ms;
	enum entry_kind kind;
	uint64_t on, value;
	struct body_text reason; /* of an erasure, the last of its texts; decides nothing */
};

struct acts {
	struct deed *items;
	uint32_t count, cap;
};

/* For the fold alone. */

void steps_free(struct steps *steps);
void acts_free(struct acts *acts);

#endif
