namespace Helpline.Storage.Talks;

/// <summary>What is to stand in one table after a batch of changes, each row named once: later changes win over earlier ones.</summary>
internal sealed class TableOutcome
{
    private readonly Dictionary<string, (byte[] Id, StoredRow? Row)> _rows = [];
    private readonly Dictionary<string, (byte[] Id, int Epoch)> _moves = [];

    /// <summary>Null: nothing is to stand under that id.</summary>
    public IReadOnlyCollection<(byte[] Id, StoredRow? Row)> Rows => _rows.Values;

    /// <summary>Rows of which only the day changes.</summary>
    public IReadOnlyCollection<(byte[] Id, int Epoch)> Moves => _moves.Values;

    public bool IsEmpty => _rows.Count + _moves.Count == 0;

    public void Drop(byte[] id)
    {
        _moves.Remove(Convert.ToHexString(id));
        _rows[Convert.ToHexString(id)] = (id, null);
    }

    public void Save(StoredRow row)
    {
        _moves.Remove(Convert.ToHexString(row.Id));
        _rows[Convert.ToHexString(row.Id)] = (row.Id, row);
    }

    public void Move(byte[] id, int epoch)
    {
        var key = Convert.ToHexString(id);
        if (!_rows.TryGetValue(key, out var known))
        {
            _moves[key] = (id, epoch);
        }
        else if (known.Row is not null)
        {
            _rows[key] = (id, known.Row with { Epoch = epoch });
        }
    }
}
