# SPDX-License-Identifier: EUPL-1.2
#
# guard.wasm: the guard for browsers, of the hub's own sources.  Only the part that asks the
# dictionary stays out: names come from the lists there.
find_program(WASM_CLANG NAMES clang-14 clang)
find_program(WASM_LINKER NAMES wasm-ld-14 wasm-ld)
set(GUARD_WASM ${CMAKE_BINARY_DIR}/guard.wasm)
if(WASM_CLANG AND WASM_LINKER)
	file(GLOB GUARD_SOURCES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/hub/language/guard*.c)
	list(FILTER GUARD_SOURCES EXCLUDE REGEX "guard_dictionary\\.c$")
	list(APPEND GUARD_SOURCES ${CMAKE_SOURCE_DIR}/hub/language/browser/guard_browser.c)
	file(GLOB GUARD_HEADERS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/hub/language/guard*.h)
	add_custom_command(OUTPUT ${GUARD_WASM}
		COMMAND ${WASM_CLANG} --target=wasm32 -std=c11 -Oz -flto -nostdlib -ffreestanding
			-fno-builtin -Wall -Wextra -Wconversion -Wshadow -Werror
			-ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -I${CMAKE_SOURCE_DIR}/hub
			-Wl,--no-entry -Wl,--export=__heap_base -Wl,--strip-all -Wl,--lto-O2
			-o ${GUARD_WASM} ${GUARD_SOURCES}
		DEPENDS ${GUARD_SOURCES} ${GUARD_HEADERS} VERBATIM)
	add_custom_target(guard_wasm DEPENDS ${GUARD_WASM})
endif()
