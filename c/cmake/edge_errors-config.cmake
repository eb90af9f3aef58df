include("${CMAKE_CURRENT_LIST_DIR}/edge_errors-targets.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/edge_errors-generate.cmake")
