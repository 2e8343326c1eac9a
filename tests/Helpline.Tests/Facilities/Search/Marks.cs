namespace Helpline.Tests.Facilities.Search;

/// <summary>
/// Counts answers against marks. One wrong, or one where nothing was to be found, is a false find; nothing, or several without all that
/// was expected, where something was to be found is a miss. Several among which is all that was expected is right.
/// </summary>
internal sealed class Marks
{
    private int _right;
    private int _false;
    private int _missed;
    private int _asked;
    private readonly List<string> _faults = [];

    internal double Precision => _right + _false == 0 ? 1 : (double)_right / (_right + _false);

    internal double Recall => _right + _missed == 0 ? 1 : (double)_right / (_right + _missed);

    internal IReadOnlyList<string> Faults => _faults;

    /// <param name="answer">What was answered: nothing, one, or several ids; those that are only offered as a choice count together.</param>
    internal void Count(MarkedQuery query, IReadOnlyList<string> answer)
    {
        var nothing = query.Expected is ["none"];
        var right = nothing ? answer.Count == 0
            : answer.Count == 1 ? query.Expected.Contains(answer[0]) && query.Expected.Count == 1
            : answer.Count is > 1 and <= 5 && query.Expected.All(answer.Contains);
        _right += right && !nothing ? 1 : 0;
        _false += !right && answer.Count == 1 ? 1 : 0;
        _missed += !right && !nothing ? 1 : 0;
        _asked += !right && nothing && answer.Count > 1 ? 1 : 0;
        if (!right)
        {
            _faults.Add($"{query.Text} ({query.Kind}): expected {string.Join('|', query.Expected)}, got {string.Join('|', answer)}");
        }
    }

    internal string Told(string what) =>
        $"{what}: precision {Precision:0.000}, recall {Recall:0.000} ({_right} right, {_false} false, {_missed} missed, {_asked} asked back for nothing)";
}
