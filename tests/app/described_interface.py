"""What an OpenAPI description says of a program's answers, held against them."""
import copy
import json

import jsonschema


def closed(schema):
    """The same schema, but no object may have fields that it does not name."""
    if isinstance(schema, dict):
        schema = {name: closed(part) for name, part in schema.items()}
        if schema.get("type") == "object" and "properties" in schema:
            schema["additionalProperties"] = False
        return schema
    return [closed(part) for part in schema] if isinstance(schema, list) else schema


class DescribedInterface:
    def __init__(self, document):
        self.document = closed(document)
        self.called = set()

    def operation(self, method, path):
        self.called.add((method, path))
        return self.document["paths"][path][method.lower()]

    def check(self, value, schema):
        whole = {"components": self.document["components"], **copy.deepcopy(schema)}
        jsonschema.Draft202012Validator(whole).validate(value)

    def value_of(self, call, answer, status, schema):
        """The answer's JSON; `call` names what was asked."""
        value = json.loads(answer.read())
        assert answer.status == status, f"{call}: {answer.status} {value}"
        try:
            self.check(value, schema)
        except jsonschema.ValidationError as wrong:
            raise AssertionError(f"{call}: {wrong.message} at {list(wrong.absolute_path)}\n{value}") from wrong
        return value
