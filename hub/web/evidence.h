/* SPDX-License-Identifier: EUPL-1.2 */
/* What a card's linked threads rest on, as its answer says it. */
#ifndef WEB_EVIDENCE_H
#define WEB_EVIDENCE_H

#include <jansson.h>

#include "archive/quotes.h"

/*
 * Puts "evidence" into the card, of its "threads", and takes its "quotes" away, which say what was
 * chosen of it.  On a pool thread.
 */
enum fail evidence_put(json_t *card, struct quotes *quotes);

#endif
