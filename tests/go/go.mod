module edge-errors/tests

go 1.19
