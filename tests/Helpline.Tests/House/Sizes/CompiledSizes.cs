using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Helpline.Tests.House.Sizes;

/// <summary>Sizes of methods and constructors, read from a compiled assembly and its symbols.</summary>
internal sealed class CompiledSizes : IDisposable
{
    private const int HiddenLine = 0xFEEFEE;
    private readonly AssemblyDefinition assembly;

    internal CompiledSizes(string path) =>
        assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { ReadSymbols = true });

    internal IEnumerable<(string Name, int Lines)> Methods() =>
        from type in Types()
        from method in type.Methods
        where method.HasBody && !method.IsConstructor
        let lines = Span(method)
        where lines > 0
        select ($"{type.FullName}.{method.Name}", lines);

    internal IEnumerable<string> Faults() =>
        [
            .. Methods().Where(method => method.Lines > SizeLimits.LinesOfAMethod).Select(method => $"{method.Name}: {method.Lines} lines"),
            .. WideConstructors(),
        ];

    public void Dispose() => assembly.Dispose();

    /// <summary>A record's positional parameters are its fields, not what it needs from others, so records are left out.</summary>
    private IEnumerable<string> WideConstructors() =>
        from type in Types()
        where !IsRecord(type) && !IsCompilerMade(type)
        from constructor in type.Methods
        where constructor.IsConstructor && constructor.Parameters.Count > SizeLimits.ParametersOfAConstructor
        select $"{type.FullName}: a constructor of {constructor.Parameters.Count} parameters";

    private IEnumerable<TypeDefinition> Types() =>
        assembly.MainModule.GetTypes().Where(type => Outer(type).Namespace.StartsWith("Helpline", StringComparison.Ordinal));

    private static bool IsRecord(TypeDefinition type) => type.Methods.Any(method => method.Name is "PrintMembers" or "<Clone>$");

    private static bool IsCompilerMade(TypeDefinition type) => type.Name.Contains('<', StringComparison.Ordinal);

    private static TypeDefinition Outer(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    /// <summary>From the first to the last line that runs; what a generator wrote is not ours to shorten.</summary>
    private static int Span(MethodDefinition method)
    {
        var points = method.DebugInformation.SequencePoints
            .Where(point => point.StartLine != HiddenLine && !IsGenerated(point.Document))
            .ToList();
        return points.Count == 0 ? 0 : points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
    }

    private static bool IsGenerated(Document document) => document.Url.EndsWith(".g.cs", StringComparison.Ordinal);
}
