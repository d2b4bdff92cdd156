"""The bilingual concordance, and what else a query finds."""
