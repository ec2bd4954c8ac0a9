/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What to say to somebody who writes: tags that her text speaks of, and whether
 * closed sessions have met what carries such tags.  From memory, on a pool thread,
 * one question after the other; of the questions nothing is kept but what a lexicon
 * remembers of single words (language/recent.h).
 */
#ifndef ARCHIVE_SUGGESTER_H
#define ARCHIVE_SUGGESTER_H

#include "base/fail.h"
#include "wire/suggest.h"

struct glossary;
struct loop;
struct suggester;

#define SUGGESTIONS_WAITING_MAX 256u /* beyond: no answer */

/* On the loop; NULL: there is no answer.  What it points to lives for the call. */
typedef void suggest_event(void *asker, const struct suggest_answer *answer);

/* Borrows all.  The archive is opened by the first question. */
struct suggester *suggester_open(struct loop *loop, const char *archive_path,
				 struct glossary *glossary, suggest_event *answered);
/* No job is under way.  NULL is fine. */
void suggester_close(struct suggester *suggester);
/* Borrows the question until it is answered; within this call only where there is no answer. */
void suggester_ask(struct suggester *suggester, const struct suggest_question *question,
		   void *asker);

#endif
