/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/suggester.h"

#include <stdlib.h>

#include "archive/remembering.h"
#include "base/check.h"
#include "host/log.h"
#include "host/loop.h"

struct asking {
	const struct suggest_question *question;
	void *asker;
};

struct suggester {
	struct loop *loop;
	const char *archive_path;
	struct glossary *glossary;
	suggest_event *answered;
	struct remembering *remembering; /* of the job under way; NULL before the first */
	struct asking line[SUGGESTIONS_WAITING_MAX]; /* a ring */
	uint32_t first, waiting;
	struct asking under_way;
	struct suggest_answer answer;
	enum fail fail;
	bool busy, is_failing; /* and that was said */
};

struct suggester *suggester_open(struct loop *loop, const char *archive_path,
				 struct glossary *glossary, suggest_event *answered)
{
	struct suggester *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->loop = loop;
	made->archive_path = archive_path;
	made->glossary = glossary;
	made->answered = answered;
	return made;
}

void suggester_close(struct suggester *suggester)
{
	if (!suggester)
		return;
	CHECK(!suggester->busy && suggester->waiting == 0);
	remembering_close(suggester->remembering);
	free(suggester);
}

/* On a pool thread; there is one such job at a time. */
static void suggester_work(void *self)
{
	struct suggester *suggester = self;

	suggester->fail = FAIL_NONE;
	if (!suggester->remembering)
		suggester->fail = remembering_open(&suggester->remembering,
						   suggester->archive_path,
						   suggester->glossary);
	if (!suggester->fail)
		suggester->fail = remembering_answer(suggester->remembering,
						     suggester->under_way.question,
						     &suggester->answer);
}

static void suggester_go_on(struct suggester *suggester);

static void suggester_done(void *self)
{
	struct suggester *suggester = self;
	void *asker = suggester->under_way.asker;

	suggester->busy = false;
	if (suggester->fail && !suggester->is_failing)
		log_line(LOG_ERROR, "no suggestions: %s", fail_words(suggester->fail));
	suggester->is_failing = suggester->fail != FAIL_NONE;
	suggester->answered(asker, suggester->fail ? NULL : &suggester->answer);
	suggester_go_on(suggester);
}

static void suggester_go_on(struct suggester *suggester)
{
	while (suggester->waiting && !suggester->busy) {
		suggester->under_way = suggester->line[suggester->first];
		suggester->first = (suggester->first + 1) % SUGGESTIONS_WAITING_MAX;
		suggester->waiting--;
		suggester->busy = !loop_job(suggester->loop, suggester_work, suggester_done,
					    suggester);
		if (!suggester->busy)
			suggester->answered(suggester->under_way.asker, NULL);
	}
}

void suggester_ask(struct suggester *suggester, const struct suggest_question *question,
		   void *asker)
{
	if (suggester->waiting == SUGGESTIONS_WAITING_MAX) {
		suggester->answered(asker, NULL);
		return;
	}
	uint32_t place = (suggester->first + suggester->waiting++) % SUGGESTIONS_WAITING_MAX;
	suggester->line[place] = (struct asking){ question, asker };
	suggester_go_on(suggester);
}
