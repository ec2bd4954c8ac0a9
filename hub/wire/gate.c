/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/gate.h"

#include "base/check.h"

static const char *const words[] = {
#define X(name, word) [GATE_##name] = word,
	GATES(X)
#undef X
};

const char *gate_word(enum gate gate)
{
	CHECK(gate < GATE_COUNT);
	return words[gate];
}
