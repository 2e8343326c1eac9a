using Helpline.Desk.Register.Frame;
using Microsoft.Extensions.Primitives;

namespace Helpline.Desk.Register.Edit;

/// <summary>The fields of a form as they would be posted, filled from a facility. Empty values are left out.</summary>
internal sealed class FieldBook
{
    private readonly Dictionary<string, StringValues> _fields = [];

    public void Put(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _fields[name] = value;
        }
    }

    public void PutAll(string name, IEnumerable<string> values) => _fields[name] = new StringValues([.. values]);

    public Fields Filled() => new(_fields);
}
