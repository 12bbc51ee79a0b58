"""Made-up words, and the quick way of putting very many rows into a table."""

import random
from itertools import accumulate

SYLLABLES = [
    a + b for a in ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w") for b in "aeiou"
]
FREQUENT = ("water", "school")  # in every tenth entry, each
RARE = "heliotrope"  # in ten entries


class Words:
    """Sentences of made-up words, frequent and seldom ones as in a language."""

    def __init__(self, chance: random.Random):
        words = list(
            dict.fromkeys("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 4)))) for _ in range(30_000))
        )
        weights = list(accumulate(1 / (place + 20) for place in range(len(words))))
        self.sentences = [
            " ".join(chance.choices(words, cum_weights=weights, k=12)).capitalize() + "." for _ in range(20_000)
        ]
        self.chance = chance

    def title(self) -> str:
        """Some words."""
        return self.chance.choice(self.sentences)[:60].rpartition(" ")[0]

    def text(self, number: int) -> str:
        """Some sixty words; entry `number` may hold one that is looked for."""
        extra = [word for word in FREQUENT if self.chance.random() < 0.1]
        if number % 100_000 < 10 and number < 100_000:
            extra.append(RARE)
        return " ".join([*self.chance.choices(self.sentences, k=5), *extra])


class Table:
    """Copies rows into a model's table: what a row does not say gets the field's default, or the database's."""

    def __init__(self, model, *columns: str):
        self.columns, rest = list(columns), []
        for field in model._meta.concrete_fields:
            if field.primary_key or field.generated or field.column in columns or field.has_db_default():
                continue
            self.columns.append(field.column)
            rest.append(self.text(field.get_default()))
        self.name, self.rest = model._meta.db_table, "".join(f"\t{value}" for value in rest) + "\n"

    @staticmethod
    def text(value) -> str:
        """A value as COPY takes it; ours hold no tab, line's end or backslash."""
        if value is None:
            return "\\N"
        if isinstance(value, bool):
            return "t" if value else "f"
        if value == []:
            return "{}"
        return str(value)

    def fill(self, cursor, rows) -> None:
        """Copy the rows, in the order of the columns named."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        with cursor.copy(f"COPY {self.name} ({columns}) FROM STDIN") as copy:
            batch = []
            for row in rows:
                batch.append("\t".join(map(self.text, row)) + self.rest)
                if len(batch) == 2000:
                    copy.write("".join(batch))
                    batch.clear()
            copy.write("".join(batch))
