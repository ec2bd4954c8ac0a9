/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/performance.h"

#include "wire/json.h"

void perform_refuse(const struct performance *performance, const char *words)
{
	struct buf answer = { 0 };
	struct json json = { .out = &answer };

	json_open(&json, '{');
	json_key(&json, "error");
	json_word(&json, words);
	json_close(&json, '}');
	performance->answered(performance->self, buf_str(&answer));
	buf_free(&answer);
}
