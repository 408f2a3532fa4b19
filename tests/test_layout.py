"""The house as it stands: every module says what it exports, and none grows without limit."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "reportedly"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.name != "__main__.py")
LONGEST_MODULE = 400


def module_name(path):
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_each_module_has_a_docstring_and_names_its_api(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    targets = [node.targets[0] for node in tree.body if isinstance(node, ast.Assign)]
    targets += [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    assert "__all__" in names


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_module_is_two(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_no_module_is_called_utils():
    assert not {"utils.py", "core.py", "helpers.py", "misc.py"} & {path.name for path in MODULES}
