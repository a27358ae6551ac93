// The module grows here.
