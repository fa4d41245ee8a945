{{- define "scribehook.labels" -}}
app.kubernetes.io/name: scribehook
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
