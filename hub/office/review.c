/* SPDX-License-Identifier: EUPL-1.2 */
/* Marks on the threads of closed sessions, whose own journals stay as they are. */
#include "office/rules.h"

const struct office_rule thread_reviewed_rule = {
	.apply = {
		"INSERT INTO mark (session, phenomenon, reviewed, corrected, body)"
		" VALUES (:word, :on, :value, 0, NULL)"
		" ON CONFLICT DO UPDATE SET reviewed = excluded.reviewed",
	},
};

const struct office_rule thread_tagged_rule = {
	.apply = {
		"INSERT INTO mark (session, phenomenon, reviewed, corrected, body)"
		" VALUES (:word, :on, 0, :value, iif(:value, :text, NULL))"
		" ON CONFLICT DO UPDATE SET corrected = excluded.corrected, body = excluded.body",
	},
};
