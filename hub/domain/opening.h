/* SPDX-License-Identifier: EUPL-1.2 */
/* What a session is from its first entry on, with the template as it was on that day. */
#ifndef DOMAIN_OPENING_H
#define DOMAIN_OPENING_H

#include "base/arena.h"
#include "base/pack.h"
#include "domain/template.h"

/*
 * 2: merging, the moderation beyond hiding, rounds of voting, pause and freeze; a phase's approval
 * and prompt; dots that an unmerge or a restore leaves over the budget sleep (1: they were gone).
 * 3: a restore puts what was refused back into the queue (2: it was left refused).
 */
#define RULES_VERSION 3

/* What an opening says (texts of the body: title, question). */
struct opening {
	uint32_t rules;          /* RULES_VERSION at the time of writing */
	struct str code;         /* join code, six characters, upper case, no space */
	struct str lang;
	struct str unit, area, county;
	struct str areas[32];    /* what a phenomenon's area may say */
	uint32_t area_count;
	bool practice;
	struct template template;
	uint32_t opener;         /* account's id; 0: the hub */
};

/* Its part of a head. */
void opening_encode(struct buf *head, const struct opening *opening);
/* FAIL_NEWER for rules, acts or phases that this hub does not know; faults stick to `in`. */
enum fail opening_decode(struct unpack *in, struct opening *opening);
/* With its own strings, in the arena. */
void opening_copy(struct opening *copy, const struct opening *opening, struct arena *arena);

#endif
