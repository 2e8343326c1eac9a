namespace Helpline.Facilities.Search;

/// <summary>A list of words, folded as names are. A star at the end stands for any ending.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _whole = [];
    private readonly List<string> _starts = [];

    public WordSet(string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = NameFold.Joined(NameFold.Words(word.TrimEnd('*')));
            if (word.EndsWith('*'))
            {
                _starts.Add(folded);
            }
            else
            {
                _whole.Add(folded);
            }
        }
    }

    public bool Holds(string folded) => _whole.Contains(folded) || _starts.Exists(start => folded.StartsWith(start, StringComparison.Ordinal));
}
