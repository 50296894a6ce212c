"""Pages of leergangen: the list, a leergang with its budget, a module, a certificate."""
