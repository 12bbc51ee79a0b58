"""Django's {% load i18n %}, but for one thing: what `blocktranslate` puts into a sentence is isolated there."""

from django.db.models import Model
from django.template import Library
from django.template.base import FilterExpression, Parser, Token, TokenType
from django.template.context import Context
from django.templatetags import i18n
from django.utils.functional import Promise

from kit.text.directions import isolated

register = Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class _Isolated:
    """An expression whose words are isolated."""

    def __init__(self, expression: FilterExpression):
        self.expression = expression

    def resolve(self, context: Context) -> object:
        return _in_sentence(self.expression.resolve(context))


class SentenceNode(i18n.BlockTranslateNode):
    """A sentence with words in it, each between signs of its own where it runs the other way."""

    def render(self, context: Context, nested: bool = False) -> str:
        """As Django does."""
        tokens = [*self.singular, *(self.plural or [])]
        names = {token.contents for token in tokens if token.token_type == TokenType.VAR} - {*self.extra_context}
        with context.push(**{name: _in_sentence(context[name]) for name in names if name in context}):
            shown = super().render(context, nested)
            said = context[self.asvar] if self.asvar else ""
        if self.asvar:
            context[self.asvar] = said
        return shown


def _in_sentence(value: object) -> object:
    return isolated(value) if isinstance(value, (str, Promise, Model)) else value


@register.tag("blocktranslate")
@register.tag("blocktrans")
def block_translate(parser: Parser, token: Token) -> SentenceNode:
    """{% blocktranslate with name=person.name %}Ask {{ name }}{% endblocktranslate %}: see Django's own."""
    made = i18n.do_block_translate(parser, token)
    given = {name: _Isolated(expression) for name, expression in made.extra_context.items()}
    return SentenceNode(
        given,
        made.singular,
        made.plural,
        made.countervar,
        made.counter,
        made.message_context,
        trimmed=made.trimmed,
        asvar=made.asvar,
        tag_name=made.tag_name,
    )
