/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/vocabulary.h"

#include "command/command.h"
#include "host/folder.h"
#include "web/wording.h"

enum fail vocabulary_open(struct asking **asking, struct terms *terms, const char *data)
{
	struct buf office = { 0 }, access = { 0 };

	terms_start(terms);
	enum fail fail = asking_open(asking, folder_path(data, DATA_OFFICE, &office),
				     folder_path(data, DATA_ACCESS, &access));
	if (!fail)
		fail = terms_take(terms, *asking);
	buf_free(&office);
	buf_free(&access);
	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}
