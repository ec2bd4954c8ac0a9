/* SPDX-License-Identifier: EUPL-1.2 */
/* How a card is answered, for whatever changes one. */
#ifndef WEB_CARD_H
#define WEB_CARD_H

#include "web/desk.h"

/* The card as it is, with the texts of its threads. */
void card_answer(struct ask *ask, uint64_t card, unsigned status);
/* 409 `changed` with the card as it is. */
void card_answer_changed(struct ask *ask, uint64_t card);
/* The same, added to the inquiry's `out`, on its pool thread. */
enum fail card_work_one(struct inquiry *inquiry, struct asking *asking, uint64_t card);
/* The card that a change made or changed, or why it did not. */
void card_ruled(struct ask *ask, enum fail fail, const struct ruling *ruling, unsigned status);
/* An errand_event whose `self` is the ask. */
void card_changed(void *self, enum fail fail, const struct ruling *ruling);
/* "session" and "phenomenon" of the body into word and tag. */
enum gate thread_read(struct errand *errand, struct ask *ask, const json_t *body);

#endif
