namespace Helpline.Dialogs.Model;

/// <summary>A condition over named answers and facts. Five forms and no more, so that a dialog stays data.</summary>
internal abstract record Guard
{
    public abstract bool Holds(Func<string, string?> value);

    /// <summary>The guard's own names and values, without its all and any.</summary>
    public virtual IEnumerable<Guard> Leaves() => [this];

    /// <summary>The name has this value.</summary>
    internal sealed record Is(string Name, string Value) : Guard
    {
        public override bool Holds(Func<string, string?> value) => value(Name) == Value;
    }

    /// <summary>The name has another value or none.</summary>
    internal sealed record IsNot(string Name, string Value) : Guard
    {
        public override bool Holds(Func<string, string?> value) => value(Name) != Value;
    }

    /// <summary>The name has a value.</summary>
    internal sealed record Has(string Name) : Guard
    {
        public override bool Holds(Func<string, string?> value) => !string.IsNullOrEmpty(value(Name));
    }

    /// <summary>Each of them holds.</summary>
    internal sealed record All(IReadOnlyList<Guard> Of) : Guard
    {
        public override bool Holds(Func<string, string?> value) => Of.All(guard => guard.Holds(value));

        public override IEnumerable<Guard> Leaves() => Of.SelectMany(guard => guard.Leaves());
    }

    /// <summary>One of them holds.</summary>
    internal sealed record Any(IReadOnlyList<Guard> Of) : Guard
    {
        public override bool Holds(Func<string, string?> value) => Of.Any(guard => guard.Holds(value));

        public override IEnumerable<Guard> Leaves() => Of.SelectMany(guard => guard.Leaves());
    }
}
