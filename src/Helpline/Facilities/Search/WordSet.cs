namespace Helpline.Facilities.Search;

/// <summary>A list of words, folded as names are. A star at the end stands for any ending.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _whole = [];
    private readonly Dictionary<char, List<string>> _starts = [];

    public WordSet(string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = NameFold.Joined(NameFold.Words(word.TrimEnd('*')));
            if (word.EndsWith('*'))
            {
                _starts.TryAdd(folded[0], []);
                _starts[folded[0]].Add(folded);
            }
            else
            {
                _whole.Add(folded);
            }
        }
    }

    public bool Holds(string folded) => _whole.Contains(folded)
        || (folded.Length > 0 && _starts.TryGetValue(folded[0], out var starts) && starts.Exists(start => folded.StartsWith(start, StringComparison.Ordinal)));
}
