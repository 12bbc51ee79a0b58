"""The import order of DESIGN, kept by import-linter; the contracts stand in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CONTRACT = """
[tool.importlinter]
root_packages = ["upper", "lower"]

[[tool.importlinter.contracts]]
name = "order"
type = "layers"
layers = ["upper", "lower"]
"""


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    lint = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [lint, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(folder)},
        check=False,
    )


def test_imports_go_one_way():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_import_against_the_order_is_seen(tmp_path):
    for package, code in {"upper": "", "lower": "import upper"}.items():
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text(code)
    (tmp_path / "pyproject.toml").write_text(CONTRACT)
    result = lint_imports(tmp_path)
    assert result.returncode == 1
    assert "lower is not allowed to import upper" in result.stdout
